/** Months of events as a vCenter with thousands of VMs writes them, the same for the same seed, and the inventory to them. */
package org.vmremediator.testing.month;

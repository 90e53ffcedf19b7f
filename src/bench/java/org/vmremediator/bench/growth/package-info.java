/** What grows with the number of VMs in trouble, and how soon an instance is at work again. */
package org.vmremediator.bench.growth;

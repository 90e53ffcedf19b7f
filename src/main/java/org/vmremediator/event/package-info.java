/** CloudEvents and the layouts in which vCenter events arrive: from a Kafka record to a trigger. */
package org.vmremediator.event;

/** vCenter behind small ports in our own words: SOAP for machines, REST for tags, sessions, limits and faults. */
package org.vmremediator.vcenter;

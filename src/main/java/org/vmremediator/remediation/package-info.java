/** How each of the three remediations observes, decides and acts, over the ports of vCenter. */
package org.vmremediator.remediation;

/** The demo: a scripted story told to the real application, on a real broker, in front of a simulated vCenter. */
package org.vmremediator.demo;

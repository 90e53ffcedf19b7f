/** JMH over the pieces that run for every event, or for every answer. */
package org.vmremediator.bench.micro;

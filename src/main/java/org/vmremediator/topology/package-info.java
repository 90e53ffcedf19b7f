/** The Kafka Streams topology: the whole flow in one file, the asynchronous steps, their store and serdes. */
package org.vmremediator.topology;

/** Where past events are read: a topic or a file, and the part of it that is asked for. Only ever read. */
package org.vmremediator.replay.source;

package org.vmremediator.demo;

import java.net.URI;
import org.vmremediator.testing.VcsimReader;

/**
 * Where the story plays.
 *
 * @param vcenter the vCenter as a client sees it who is not the application
 * @param source under which the vCenter's events arrive: its SOAP endpoint
 * @param application where the application serves health and metrics
 * @param alive throws a {@link StoryFault} when a part has died
 */
record Stage(String bootstrapServers, VcsimReader vcenter, String source, URI application, Cast cast, Runnable alive) {}

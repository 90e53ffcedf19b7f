/** What is let in, whose turn it is and what is planned: the same for the running application and for a replay. */
package org.vmremediator.judging;

/** Classes that break the borders between the packages, one each, so that the rules are seen to catch them. */
package org.vmremediator.badexample;

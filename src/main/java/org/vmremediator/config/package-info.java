/** What the configuration file says: typed, defaulted, and checked before anything starts. Knows no other package. */
package org.vmremediator.config;

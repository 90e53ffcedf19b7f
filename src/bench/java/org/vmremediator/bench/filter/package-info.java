/** The filter path: how fast events that concern nobody are read and dropped, and those that do are planned for. */
package org.vmremediator.bench.filter;

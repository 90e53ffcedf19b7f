/** Health and metrics over HTTP. */
package org.vmremediator.ops;

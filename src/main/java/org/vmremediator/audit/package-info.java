/** The audit record and its CloudEvents form. */
package org.vmremediator.audit;

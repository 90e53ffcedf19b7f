/** The benchmark that {@code ./bench} runs; what came out stands in {@code docs/performance.md}. */
package org.vmremediator.bench;

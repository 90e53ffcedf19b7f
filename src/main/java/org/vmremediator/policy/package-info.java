/** Triggers, VM state, plans and the rules that decide: pure functions and values. No Kafka, no HTTP, no clock, no logging. */
package org.vmremediator.policy;

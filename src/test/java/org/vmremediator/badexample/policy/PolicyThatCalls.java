package org.vmremediator.badexample.policy;

import java.net.http.HttpClient;

/** Breaks the purity of policy. */
public final class PolicyThatCalls {
    HttpClient client;
}

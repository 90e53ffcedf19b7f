package org.vmremediator.vcenter;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.ServiceContent;
import com.vmware.vim25.UserSession;
import com.vmware.vim25.ws.VimStub;
import java.rmi.RemoteException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.vcenter.SoapClient.SoapOptions;
import org.vmremediator.vcenter.VCenterFault.Kind;

/**
 * The SOAP session of one vCenter: logs in on first use, and once more when the session has expired.
 *
 * <p>Threading: thread-safe; one per vCenter. Whoever finds no session logs in, the others wait for that login.
 */
final class SoapSession {
    private static final Logger LOG = LoggerFactory.getLogger(SoapSession.class);

    private final VCenterConfig config;
    private final VCenterTransport transport;
    private final LoginGate gate;
    private final Object loginLock = new Object();
    private volatile Optional<Login> current = Optional.empty();

    SoapSession(VCenterConfig config, VCenterTransport transport, LoginGate gate) {
        this.config = config;
        this.transport = transport;
        this.gate = gate;
    }

    /** A session that vCenter gave us. Two logins are never equal. */
    static final class Login {
        private final String cookie;
        private final ServiceContent content;
        private final Optional<String> sessionKey;

        private Login(String cookie, ServiceContent content, Optional<String> sessionKey) {
            this.cookie = cookie;
            this.content = content;
            this.sessionKey = sessionKey;
        }

        /** vCenter's {@code UserSession.key}, by which it is asked what this session may do. */
        Optional<String> sessionKey() {
            return sessionKey;
        }

        ServiceContent content() {
            return content;
        }
    }

    /** What is done within a session. */
    @FunctionalInterface
    interface SoapCall<T> {
        T in(VimStub port, ServiceContent content) throws RemoteException;
    }

    Login login() {
        return current.orElseGet(() -> replace(Optional.empty()));
    }

    <T> T read(SoapCall<T> call) {
        return call(SoapOptions.READ, call);
    }

    <T> T write(WriteOrder order, SoapCall<T> call) {
        return call(SoapOptions.write(order), call);
    }

    /** Within just this session; when it has expired that is for the caller to see. */
    <T> T within(Login login, SoapOptions options, SoapCall<T> call) {
        return invoke(new SoapClient(transport, config.url(), options, Optional.of(login.cookie)), login.content, call);
    }

    /** Forgets an expired session, unless another has replaced it. */
    void expired(Login login) {
        synchronized (loginLock) {
            if (current.orElse(null) == login) {
                current = Optional.empty();
            }
        }
    }

    void logout() {
        Optional<Login> last = current;
        current = Optional.empty();
        last.ifPresent(login -> {
            try {
                within(login, SoapOptions.READ, (port, content) -> {
                    port.logout(content.getSessionManager());
                    return null;
                });
            } catch (VCenterException e) {
                LOG.info("vCenter {}: no logout, the session will expire by itself: {}", config.name(), e.getMessage());
            }
        });
    }

    private <T> T call(SoapOptions options, SoapCall<T> call) {
        Login login = login();
        try {
            return within(login, options, call);
        } catch (VCenterException e) {
            if (!Faults.isNotAuthenticated(e)) {
                throw e;
            }
            return within(replace(Optional.of(login)), options, call);
        }
    }

    private Login replace(Optional<Login> expired) {
        synchronized (loginLock) {
            if (current.isEmpty() || current.equals(expired)) {
                current = Optional.empty();
                current = Optional.of(newLogin());
            }
            return current.orElseThrow();
        }
    }

    /** Without the old cookie: vCenter refuses a login within a session. */
    private Login newLogin() {
        gate.check();
        SoapClient client = new SoapClient(transport, config.url(), SoapOptions.READ, Optional.empty());
        try {
            ServiceContent content = invoke(client, null, (port, none) -> port.retrieveServiceContent(instance()));
            Optional<UserSession> session = Optional.ofNullable(invoke(client, content, this::login));
            gate.accepted();
            LOG.info(
                    "vCenter {}: logged in to {}",
                    config.name(),
                    content.getAbout().getFullName());
            return new Login(cookieOf(client), content, session.map(UserSession::getKey));
        } catch (VCenterException e) {
            if (Faults.is(e, Kind.NO_PERMISSION)) {
                gate.refused(e);
            }
            throw e;
        }
    }

    private UserSession login(VimStub port, ServiceContent content) throws RemoteException {
        String password = config.password().reveal();
        return port.login(content.getSessionManager(), config.username(), password, null);
    }

    private static ManagedObjectReference instance() {
        return References.of("ServiceInstance", "ServiceInstance");
    }

    private static String cookieOf(SoapClient client) {
        return Optional.ofNullable(client.getCookie())
                .orElseThrow(() -> Faults.of(Kind.REFUSED, "NoSession", "vCenter set no session cookie"));
    }

    private static <T> T invoke(SoapClient client, ServiceContent content, SoapCall<T> call) {
        try {
            return call.in(new VimStub(client), content);
        } catch (RemoteException e) {
            throw Faults.of(Kind.REFUSED, "RemoteException", e);
        }
    }
}

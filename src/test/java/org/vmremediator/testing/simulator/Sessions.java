package org.vmremediator.testing.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Logins of SOAP and REST, which live and expire apart. */
final class Sessions {
    private final String username;
    private final String password;
    private final Set<String> soap = ConcurrentHashMap.newKeySet();
    private final Set<String> rest = ConcurrentHashMap.newKeySet();
    private volatile Duration clockSkew = Duration.ZERO;
    private final AtomicInteger soapLogins = new AtomicInteger();
    private final AtomicInteger restLogins = new AtomicInteger();

    Sessions(String username, String password) {
        this.username = username;
        this.password = password;
    }

    void addTo(Map<String, SoapMethod> methods) {
        methods.put("Login", this::login);
        methods.put("Logout", this::logout);
        methods.put(
                "SessionIsActive",
                request -> soap.contains(request.text("sessionID").orElse("")));
        methods.put("CurrentTime", request -> Instant.now().plus(clockSkew));
    }

    void clockSkew(Duration ahead) {
        clockSkew = ahead;
    }

    private Object logout(SoapRequest request) {
        soap.remove(request.session());
        return null;
    }

    private Data login(SoapRequest request) {
        boolean right = accepts(
                request.text("userName").orElse(""), request.text("password").orElse(""));
        if (!right || soap.contains(request.session())) {
            throw Faults.invalidLogin();
        }
        String key = UUID.randomUUID().toString();
        soap.add(key);
        soapLogins.incrementAndGet();
        return Data.of("UserSession")
                .with("key", key)
                .with("userName", username)
                .with("fullName", username)
                .with("loginTime", Instant.now())
                .with("lastActiveTime", Instant.now())
                .with("locale", "en")
                .with("messageLocale", "en");
    }

    private boolean accepts(String user, String secret) {
        return username.equals(user) && password.equals(secret);
    }

    boolean isAlive(SoapRequest request) {
        return soap.contains(request.session());
    }

    void require(SoapRequest request) {
        if (!isAlive(request)) {
            throw Faults.notAuthenticated(request.self(), "System.View");
        }
    }

    Optional<String> restLogin(String user, String secret) {
        if (!accepts(user, secret)) {
            return Optional.empty();
        }
        String id = UUID.randomUUID().toString().replace("-", "");
        rest.add(id);
        restLogins.incrementAndGet();
        return Optional.of(id);
    }

    boolean isRestAlive(String id) {
        return rest.contains(id);
    }

    boolean restLogout(String id) {
        return rest.remove(id);
    }

    Set<String> soapKeys() {
        return Set.copyOf(soap);
    }

    void expireSoap() {
        soap.clear();
    }

    void expireRest() {
        rest.clear();
    }

    int soapLogins() {
        return soapLogins.get();
    }

    int restLogins() {
        return restLogins.get();
    }

    int open() {
        return soap.size() + rest.size();
    }
}

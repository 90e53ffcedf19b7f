package org.vmremediator.testing.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vmremediator.testing.Xml;
import org.xml.sax.SAXException;

/** {@code /sdk}: finds the method, asks for a session, answers or refuses. */
final class SoapEndpoint extends Endpoint {
    private static final Set<String> WITHOUT_SESSION = Set.of("RetrieveServiceContent", "Login");
    private static final Pattern COOKIE = Pattern.compile("vmware_soap_session=\"?([^\";]+)\"?");
    private final Map<String, SoapMethod> methods;
    private final FaultInjection faults;
    private final Sessions sessions;
    private volatile boolean missingSetHabit;

    SoapEndpoint(CallLog log, FaultInjection faults, Sessions sessions, Map<String, SoapMethod> methods) {
        super(log);
        this.faults = faults;
        this.sessions = sessions;
        this.methods = new LinkedHashMap<>(methods);
    }

    /** Without a session RetrieveProperties(Ex) answers with objects whose every property is missing. */
    void missingSetHabit(boolean value) {
        missingSetHabit = value;
    }

    @Override
    Reply answer(HttpExchange exchange, byte[] body) {
        SoapRequest request = parse(exchange, body);
        log().add(request.method(), SoapTarget.of(request), request.operationId());
        try {
            return faults.through(request.method(), () -> call(request));
        } catch (SimFault fault) {
            return Reply.soap(500, SoapWriter.fault(fault));
        }
    }

    private static SoapRequest parse(HttpExchange exchange, byte[] body) {
        try {
            String cookies = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie"))
                    .orElse("");
            Matcher cookie = COOKIE.matcher(cookies);
            return SoapRequest.parse(Xml.parse(body), cookie.find() ? cookie.group(1) : "");
        } catch (SAXException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Reply call(SoapRequest request) {
        try {
            Object result = result(request);
            Reply reply = Reply.soap(200, SoapWriter.answer(request.method(), result));
            return request.method().equals("Login") ? reply.withCookie(cookie((Data) result)) : reply;
        } catch (SimFault fault) {
            return Reply.soap(500, SoapWriter.fault(fault));
        }
    }

    /** Quoted, as the real one is. */
    private static String cookie(Data session) {
        return "vmware_soap_session=\"%s\"; Path=/; HttpOnly"
                .formatted(session.members().get("key"));
    }

    private Object result(SoapRequest request) {
        boolean stranger = !WITHOUT_SESSION.contains(request.method()) && !sessions.isAlive(request);
        if (stranger && missingSetHabit && request.method().startsWith("RetrieveProperties")) {
            return MissingSession.answer(request);
        }
        if (stranger) {
            sessions.require(request);
        }
        return Optional.ofNullable(methods.get(request.method()))
                .orElseThrow(() -> Faults.methodNotFound(request.self(), request.method()))
                .call(request);
    }
}

package org.vmremediator.testing.month;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * The events as VEBA 0.7 sends them: binary CloudEvents with JSON, a new id each time. One in 300 comes twice; one trigger in
 * 2,000 arrives cut off.
 */
final class MonthRecords implements Iterator<MonthRecord> {
    private static final int TWICE = 300;
    private static final int BROKEN = 2000;

    private final Iterator<MonthEvent> events;
    private final SplittableRandom random;
    private final Deque<MonthRecord> again = new ArrayDeque<>();

    MonthRecords(Month month) {
        events = month.events();
        random = month.random(4);
    }

    @Override
    public boolean hasNext() {
        return !again.isEmpty() || events.hasNext();
    }

    @Override
    public MonthRecord next() {
        if (!again.isEmpty()) {
            return again.remove();
        }
        MonthEvent event = events.next();
        String json = EventJson.of(event);
        if (event.isTrigger() && random.nextInt(BROKEN) == 0) {
            return record(event, json.substring(0, json.length() / 2));
        }
        if (random.nextInt(TWICE) == 0) {
            again.add(record(event, json));
        }
        return record(event, json);
    }

    private MonthRecord record(MonthEvent event, String value) {
        boolean extended = event.eventClass().equals("EventEx");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", new UUID(random.nextLong(), random.nextLong()).toString());
        headers.put("ce_source", Month.SOURCE);
        headers.put("ce_type", "com.vmware.event.router/" + (extended ? "eventex" : "event"));
        headers.put("ce_subject", extended ? "esx.audit.net.firewall.config.changed" : event.eventClass());
        headers.put("ce_time", event.created().toString());
        headers.put("ce_vsphereapiversion", "8.0.2.0");
        headers.put("content-type", "application/json");
        return new MonthRecord(event.created().plusMillis(random.nextLong(400, 3000)), headers, value);
    }
}

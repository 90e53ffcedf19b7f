package org.vmremediator.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The JSON Schema that ships with the jar, as a judge of every audit record that a test sees. */
public final class AuditSchema {
    public static final String RESOURCE = "/audit-record.v1.schema.json";
    private static final Schema SCHEMA = load();

    private AuditSchema() {}

    public static void assertValid(byte[] json) {
        assertThat(errors(json))
                .as("audit record %s", new String(json, StandardCharsets.UTF_8))
                .isEmpty();
    }

    /** What is wrong with it, one entry per fault; empty for a valid record. */
    public static List<String> errors(byte[] json) {
        return SCHEMA
                .validate(
                        new String(json, StandardCharsets.UTF_8),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema load() {
        try (InputStream in = AuditSchema.class.getResourceAsStream(RESOURCE)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

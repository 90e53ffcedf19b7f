package org.vmremediator.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, which stands in every audit record too. */
public final class Version implements IVersionProvider {
    private static final String RESOURCE = "/vm-remediator.properties";

    /** As in Maven: {@code 0.1.0}. */
    public static String current() {
        try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
            Properties build = new Properties();
            build.load(in);
            return build.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " is not readable", e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"vm-remediator " + current() + " (Java " + Runtime.version() + ")"};
    }
}

package org.vmremediator.config;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts in what a value refers to: an environment variable, with or without a default, or the content of a file.
 *
 * <p>What was put in is not looked at again. A doubled dollar sign keeps what follows as it is written. A relative path
 * starts at the configuration file's directory, and the line end that closes the file is dropped. {@code HOSTNAME} is always
 * known: where the environment lacks it, it is the name of this host.
 */
final class References {
    private static final Pattern REFERENCE = Pattern.compile("(\\$?)\\$\\{([^}]*)(}?)");
    private static final Pattern LAST_LINE_END = Pattern.compile("\\R\\z");
    private static final String HOSTNAME = "HOSTNAME";
    private static final String EXPECTED = "expected ${env:NAME} or ${file:/path}; a plain ${ is written $${";

    private final Path directory;
    private final Map<String, String> environment;

    References(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = Map.copyOf(environment);
    }

    static boolean isIn(String text) {
        return REFERENCE.matcher(text).find();
    }

    /** Throws {@link ConfigurationException} that names the reference, never what it stands for. */
    String resolve(String text) {
        return REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement(match)));
    }

    Path resolvePath(String path) {
        return directory.resolve(path);
    }

    private String replacement(MatchResult match) {
        if (!match.group(1).isEmpty()) {
            return match.group().substring(1);
        }
        String body = match.group(2);
        if (match.group(3).isEmpty()) {
            throw new ConfigurationException("found ${ without its }, " + EXPECTED);
        }
        if (body.startsWith("env:")) {
            return variable(body.substring("env:".length()));
        }
        if (body.startsWith("file:")) {
            return content(body.substring("file:".length()));
        }
        throw new ConfigurationException("found a reference that is neither env nor file, " + EXPECTED);
    }

    private String variable(String body) {
        int dash = body.indexOf(":-");
        String name = dash < 0 ? body : body.substring(0, dash);
        String value = environment.get(name);
        if (dash >= 0 && (value == null || value.isEmpty())) {
            return body.substring(dash + 2);
        }
        if (name.equals(HOSTNAME) && (value == null || value.isEmpty())) {
            return hostName();
        }
        if (value == null) {
            throw new ConfigurationException("the environment variable " + name + " is not set");
        }
        return value;
    }

    private String content(String path) {
        try {
            return LAST_LINE_END.matcher(Files.readString(resolvePath(path))).replaceFirst("");
        } catch (IOException | InvalidPathException e) {
            throw new ConfigurationException("the file " + path + " cannot be read: " + FileTrouble.of(e));
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            throw new ConfigurationException("the environment variable HOSTNAME is not set, and this host has no name");
        }
    }
}

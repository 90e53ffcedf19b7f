package org.vmremediator.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The types of values that stand in the file. */
final class ValueTypes {
    static final ValueType<String> TEXT =
            new ValueType<>("a text", text -> Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty()));
    static final ValueType<Secret> SECRET = new ValueType<>(
            "a text, best as ${env:NAME} or ${file:/path}",
            text -> Optional.of(text).filter(secret -> !secret.isBlank()).map(Secret::new));
    static final ValueType<Boolean> FLAG = choice(Map.of("true", true, "false", false), "true or false");
    static final ValueType<Step> STEP = new ValueType<>("\"+N\" or \"xN\", such as \"+1\"", ValueTypes::parseStep);
    static final ValueType<Double> SHARE =
            new ValueType<>("a percentage from 0% to 100%, such as 20%", ValueTypes::parseShare);
    static final ValueType<Mode> MODE = choice(
            Arrays.stream(Mode.values()).collect(Collectors.toMap(Mode::id, mode -> mode)), "dry-run or enforce");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern STEP_FORM = Pattern.compile("([+x])([0-9]{1,9})");
    private static final Pattern SHARE_FORM = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,6})?)%|0");

    private ValueTypes() {}

    static ValueType<Integer> number(int least, int most) {
        return new ValueType<>(
                "a whole number from " + least + " to " + most,
                text -> Optional.of(text.strip())
                        .filter(digits -> WHOLE_NUMBER.matcher(digits).matches())
                        .map(Integer::valueOf)
                        .filter(number -> number >= least && number <= most));
    }

    static ValueType<Duration> duration(String least, String most) {
        Duration shortest = Durations.parse(least).orElseThrow();
        Duration longest = Durations.parse(most).orElseThrow();
        return new ValueType<>(
                "a duration from " + least + " to " + most + ", such as 30s, 10m or 24h",
                text -> Durations.parse(text.strip())
                        .filter(duration -> duration.compareTo(shortest) >= 0 && duration.compareTo(longest) <= 0));
    }

    static ValueType<String> matching(String pattern, String expected) {
        Pattern compiled = Pattern.compile(pattern);
        return TEXT.where(text -> compiled.matcher(text).matches(), expected);
    }

    static ValueType<String> oneOf(List<String> words) {
        Map<String, String> same = new LinkedHashMap<>();
        words.forEach(word -> same.put(word, word));
        return choice(same, "one of " + String.join(", ", words));
    }

    private static <T> ValueType<T> choice(Map<String, T> values, String expected) {
        return new ValueType<>(
                expected, List.copyOf(values.keySet()), text -> Optional.ofNullable(values.get(text.strip())));
    }

    private static Optional<Step> parseStep(String text) {
        Matcher matcher = STEP_FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Step.Kind kind = matcher.group(1).equals("+") ? Step.Kind.PLUS : Step.Kind.TIMES;
        Step step = new Step(kind, Integer.parseInt(matcher.group(2)));
        return Optional.of(step).filter(grows -> grows.from(1) > 1);
    }

    private static Optional<Double> parseShare(String text) {
        Matcher matcher = SHARE_FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String number = Optional.ofNullable(matcher.group(1)).orElse("0");
        return Optional.of(new BigDecimal(number).movePointLeft(2).doubleValue())
                .filter(share -> share <= 1);
    }
}

package org.vmremediator.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words on and off, as the value of an option. */
enum OnOff {
    ON,
    OFF;

    /** Reads them in any case. */
    static final class Words implements ITypeConverter<OnOff> {
        @Override
        public OnOff convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "on" -> ON;
                case "off" -> OFF;
                default -> throw new TypeConversionException("'" + value + "' is neither on nor off");
            };
        }
    }
}

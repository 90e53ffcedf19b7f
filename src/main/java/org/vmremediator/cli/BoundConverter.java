package org.vmremediator.cli;

import org.vmremediator.replay.source.Bound;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An offset or a time. */
final class BoundConverter implements ITypeConverter<Bound> {
    @Override
    public Bound convert(String value) {
        try {
            return Bound.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}

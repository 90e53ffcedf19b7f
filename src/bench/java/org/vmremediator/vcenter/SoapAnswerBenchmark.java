package org.vmremediator.vcenter;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reads what vCenter answers when asked for a VM, of about 3 KB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SoapAnswerBenchmark {
    private final byte[] answer =
            SoapAnswers.envelope(SoapAnswers.vm(properties())).getBytes(StandardCharsets.UTF_8);

    private static String properties() {
        StringBuilder properties = new StringBuilder();
        properties.append(SoapAnswers.property("name", "xsd:string", "web-1"));
        for (int i = 0; i < 15; i++) {
            properties.append(SoapAnswers.property("config.hardware.property" + i, "xsd:int", Integer.toString(i)));
            properties.append(SoapAnswers.property("config.flag" + i, "xsd:boolean", "true"));
        }
        return properties.toString();
    }

    /** A whole answer, into yavijava's model. */
    @Benchmark
    public Object decodeSoapAnswer() throws XMLStreamException {
        return SoapDecoder.decode(answer, "RetrieveResult");
    }
}

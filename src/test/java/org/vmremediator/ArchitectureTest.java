package org.vmremediator;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ArchitectureTest {
    static final List<Border> BORDERS = Border.ALL;
    private static final String PRODUCT = "org.vmremediator";
    private static final String BAD_EXAMPLE = PRODUCT + ".badexample";
    private static final JavaClasses PRODUCT_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PRODUCT);
    private static final JavaClasses BAD_CLASSES = new ClassFileImporter().importPackages(BAD_EXAMPLE);

    @ParameterizedTest
    @FieldSource("BORDERS")
    void shouldKeepTheBorder(Border border) {
        border.ruleFor(PRODUCT).check(PRODUCT_CLASSES);
    }

    @ParameterizedTest
    @FieldSource("BORDERS")
    void shouldCatchEachOfItsBadExamples(Border border) {
        EvaluationResult result = border.ruleFor(BAD_EXAMPLE).evaluate(BAD_CLASSES);

        assertThat(border.badExamples()).isNotEmpty();
        assertThat(String.join("\n", result.getFailureReport().getDetails())).contains(border.badExamples());
    }
}

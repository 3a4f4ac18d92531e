package vigil.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which way dependencies may point. */
class ArchitectureTest {
    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vigil");

    @Test
    void thePlatformKnowsNothingOfTheDomainOrTheServices() {
        DescribedPredicate<JavaClass> ours = JavaClass.Predicates.resideInAPackage("vigil..");
        noClasses()
                .should()
                .dependOnClassesThat(
                        ours.and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("vigil.platform.."))))
                .check(PLATFORM);
    }

    @Test
    void onlyTheEmbeddedBrokerUsesTheBrokersClasses() {
        classes()
                .that()
                .resideInAnyPackage("vigil.platform.kafka..", "vigil.platform.service..", "vigil.platform.http..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                        "kafka..", "scala..", "org.apache.kafka.metadata..", "vigil.platform.broker..")))
                .check(PLATFORM);
    }
}

package dev.paceline.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.paceline.edge.access.Open;
import dev.paceline.edge.access.Requires;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;

@DisplayName("The house")
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          // Where modules are packaged, what they lend to the tests of others is a jar.
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.paceline");

  @Test
  @DisplayName("has two sides that do not know each other")
  void sidesApart() {
    noClasses()
        .that()
        .resideInAPackage("dev.paceline.command..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.paceline.query..", "dev.paceline.standalone..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("dev.paceline.query..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.paceline.command..", "dev.paceline.standalone..")
        .check(HOUSE);
  }

  @Test
  @DisplayName("has a log that knows neither side")
  void logApart() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.paceline.eventstore..", "dev.paceline.api..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.paceline.command..", "dev.paceline.query..", "dev.paceline.standalone..")
        .check(HOUSE);
  }

  @Test
  @DisplayName("has features that do not go round in circles")
  void noCircles() {
    slices().matching("dev.paceline.command.(*)..").should().beFreeOfCycles().check(HOUSE);
    slices().matching("dev.paceline.query.(*)..").should().beFreeOfCycles().check(HOUSE);
    slices().matching("dev.paceline.standalone.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  @DisplayName("takes the time from a clock or from what is recorded")
  void readsNoClock() {
    noClasses().should().callMethod(Instant.class, "now").check(HOUSE);
  }

  @Test
  @DisplayName("has no controller method that does not say what a token needs for it")
  void everyDoorHasALock() {
    methods()
        .that()
        .areMetaAnnotatedWith(RequestMapping.class)
        .and()
        .areDeclaredInClassesThat()
        .resideInAnyPackage("dev.paceline.command..", "dev.paceline.query..")
        .should()
        .beAnnotatedWith(Requires.class)
        .orShould()
        .beAnnotatedWith(Open.class)
        .check(HOUSE);
  }
}

package io.helpdesk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.helpdesk.web.Json;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.HashSet;
import java.util.Set;

/** The layering of the house, so that nobody has to remember it: {@code dialect -> web -> api <- core}. */
@AnalyzeClasses(packages = "io.helpdesk", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule the_api_knows_nobody = noClasses()
            .that()
            .resideInAPackage("io.helpdesk.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.helpdesk.core..", "io.helpdesk.web..", "io.helpdesk.dialect..");

    @ArchTest
    static final ArchRule the_core_knows_the_api_alone = noClasses()
            .that()
            .resideInAPackage("io.helpdesk.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.helpdesk.web..", "io.helpdesk.dialect..");

    /** So that each can be read with those it names, and none needs all others (docs/adr/0030-no-cycles-in-the-core.md). */
    @ArchTest
    static final ArchRule the_core_has_no_cycles =
            slices().matching("io.helpdesk.core.(*)..").should().beFreeOfCycles();

    /** So that everybody may ask them, and they are read alone (docs/adr/0027-channel-kinds-are-objects.md). */
    @ArchTest
    static final ArchRule channel_types_know_nothing_but_checks = noClasses()
            .that()
            .resideInAPackage("io.helpdesk.core.channeltype..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.helpdesk.core..")
                    .and(not(resideInAnyPackage("io.helpdesk.core.channeltype..", "io.helpdesk.core.rule.."))));

    /** Kinds of targets are made upon it, and readers of events upon the log. */
    @ArchTest
    static final ArchRule the_delivery_engine_knows_no_kind_of_target = noClasses()
            .that()
            .resideInAnyPackage("io.helpdesk.core.delivery..", "io.helpdesk.core.outbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.helpdesk.core.webhook..", "io.helpdesk.core.channel..", "io.helpdesk.core.live..");

    @ArchTest
    static final ArchRule the_event_log_knows_nobody_who_reads_it = noClasses()
            .that()
            .resideInAPackage("io.helpdesk.core.outbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.helpdesk.core.delivery..");

    @ArchTest
    static final ArchRule dialects_and_web_do_not_reach_behind_the_api = noClasses()
            .that()
            .resideInAnyPackage("io.helpdesk.web..", "io.helpdesk.dialect..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.helpdesk.core..");

    @ArchTest
    static final ArchRule web_depends_on_no_dialect = noClasses()
            .that()
            .resideInAPackage("io.helpdesk.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.helpdesk.dialect..");

    @ArchTest
    static final ArchRule dialects_ignore_each_other =
            slices().matching("io.helpdesk.dialect.(*)..").should().notDependOnEachOther();

    /** But for the interface of those who call from another process, which is HTTP and nothing else. */
    @ArchTest
    static final ArchRule api_and_core_have_never_heard_of_http = noClasses()
            .that()
            .resideInAnyPackage("io.helpdesk.api..", "io.helpdesk.core..")
            .and()
            .resideOutsideOfPackage("io.helpdesk.api.remote")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule the_api_has_never_heard_of_tables = noClasses()
            .that()
            .resideInAPackage("io.helpdesk.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..");

    /** Whoever asks for a permission does not need to know where it comes from (docs/adr/0029-access-as-data.md). */
    @ArchTest
    static final ArchRule permissions_know_nothing_else_of_the_core = classes()
            .that()
            .resideInAPackage("io.helpdesk.core.permission..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.helpdesk.core.permission..", "io.helpdesk.api..", "java..", "jakarta..");

    @ArchTest
    static final ArchRule nothing_above_the_core_has_heard_of_tables = noClasses()
            .that()
            .resideInAnyPackage("io.helpdesk.web..", "io.helpdesk.dialect..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule no_server_classes = noClasses()
            .that()
            .resideInAPackage("io.helpdesk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fish.payara..",
                    "org.glassfish..",
                    "com.sun..",
                    "org.jboss..",
                    "org.wildfly..",
                    "io.undertow..",
                    "com.ibm..",
                    "io.openliberty..");

    @ArchTest
    static final ArchRule starting_hibernate_and_the_pool_stays_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("io.helpdesk.core.persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.agroal..", "org.flywaydb..", "org.hibernate.boot..", "org.hibernate.engine..");

    /** A stream that is not closed keeps its connection out of the pool. */
    @ArchTest
    static final ArchRule query_results_are_read_as_lists = noClasses()
            .that()
            .resideInAPackage("io.helpdesk.core..")
            .should()
            .callMethodWhere(describe(
                    "getResultStream", call -> call.getTarget().getName().equals("getResultStream")));

    @ArchTest
    static final ArchRule no_package_is_called_util_or_common =
            noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..misc..");

    @ArchTest
    static final ArchRule entities_say_so =
            classes().that().areAnnotatedWith(Entity.class).should().haveSimpleNameEndingWith("Entity");

    @ArchTest
    static final ArchRule entities_live_in_the_core = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .should()
            .resideInAPackage("io.helpdesk.core..");

    @ArchTest
    static final ArchRule beans_behind_services_say_so = classes()
            .that()
            .resideInAPackage("io.helpdesk.core..")
            .and()
            .areAnnotatedWith(Stateless.class)
            .and(describe("implement a service of the API", HouseRulesTest::implementsAService))
            .should()
            .haveSimpleNameEndingWith("Bean");

    @ArchTest
    static final ArchRule every_service_method_names_its_permission = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and(describe("take a caller first", HouseRulesTest::takesACallerFirst))
            .should()
            .beAnnotatedWith("io.helpdesk.core.permission.Requires")
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith("io.helpdesk.core.permission.Requires");

    /**
     * But for those that only read, that see to repetitions themselves or that must be called in a transaction. A bean for
     * which the container begins a transaction could not be repeated (docs/adr/0019-changes-write-what-they-change.md).
     */
    @ArchTest
    static final ArchRule services_are_repeated_where_they_lost = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .and(describe("implement a service of the API", HouseRulesTest::implementsAService))
            .and()
            .doNotHaveSimpleName("GatekeeperBean")
            .and()
            .doNotHaveSimpleName("LiveFeedBean")
            .and()
            .doNotHaveSimpleName("IdempotentAnswersBean")
            .and()
            .doNotHaveSimpleName("MacroRunsBean")
            .should()
            .beAnnotatedWith("io.helpdesk.core.transaction.Retried");

    @ArchTest
    static final ArchRule what_is_repeated_begins_its_transactions_itself = classes()
            .that()
            .areAnnotatedWith("io.helpdesk.core.transaction.Retried")
            .and()
            .areNotAnnotatedWith(Interceptor.class)
            .should()
            .beAnnotatedWith(describe(
                    "SUPPORTS",
                    annotation -> annotation.getRawType().isEquivalentTo(TransactionAttribute.class)
                            && annotation
                                    .get("value")
                                    .map(Object::toString)
                                    .orElse("")
                                    .contains(".SUPPORTS")));

    /** GlassFish and Payara 7 give null to those who ask for it by the annotation of JAX-RS. */
    @ArchTest
    static final ArchRule the_request_is_injected_by_cdi =
            noFields().that().haveRawType(HttpServletRequest.class).should().beAnnotatedWith(Context.class);

    /** GlassFish and Payara 7 look for it by its name alone. */
    @ArchTest
    static final ArchRule interceptors_have_a_name_of_their_own = methods()
            .that()
            .areAnnotatedWith(AroundInvoke.class)
            .should(new ArchCondition<>("not be overloaded") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    long same = method.getOwner().getMethods().stream()
                            .filter(other -> other.getName().equals(method.getName()))
                            .count();
                    if (same > 1) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is overloaded"));
                    }
                }
            });

    @ArchTest
    static final ArchRule no_ejb_speaks_in_the_dialects = noClasses()
            .that()
            .resideInAnyPackage("io.helpdesk.dialect..")
            .should()
            .beAnnotatedWith(Stateless.class);

    /** Payara ends an application by walking along its singletons, and gives up at one that is made meanwhile (ADR 18). */
    @ArchTest
    static final ArchRule singletons_are_made_at_the_start =
            classes().that().areAnnotatedWith(Singleton.class).should().beAnnotatedWith(Startup.class);

    @ArchTest
    static final ArchRule nobody_prints = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("io.helpdesk..")
            .should(notTouchStandardOutput());

    /** JAX-RS would otherwise ignore them silently, or one server would and another not. */
    @ArchTest
    static void every_resource_and_provider_is_listed_in_its_application(JavaClasses all) throws Exception {
        Set<String> listed = new HashSet<>();
        for (var application : all.that(describe("applications", type -> type.isAssignableTo(Application.class)))) {
            var instance =
                    (Application) application.reflect().getDeclaredConstructor().newInstance();
            instance.getClasses().forEach(type -> listed.add(type.getName()));
        }
        classes()
                .that(describe(
                        "are resources or providers",
                        type -> !type.isInterface()
                                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                                && (type.isAnnotatedWith(Path.class) || type.isAnnotatedWith(Provider.class))))
                .should(new ArchCondition<>("be listed in an Application") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!listed.contains(type.getName())) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no Application"));
                        }
                    }
                })
                .check(all);
    }

    /** Or the engine's JSON may write our answers, by chance. */
    @ArchTest
    static void every_application_keeps_the_engines_json_away(JavaClasses all) throws Exception {
        for (var application : all.that(describe("applications", type -> type.isAssignableTo(Application.class)))) {
            var properties = ((Application)
                            application.reflect().getDeclaredConstructor().newInstance())
                    .getProperties();
            if (!properties.entrySet().containsAll(Json.OURS_ALONE.entrySet())) {
                throw new AssertionError(application.getName() + ".getProperties() lacks Json.OURS_ALONE");
            }
        }
    }

    private static boolean implementsAService(JavaClass type) {
        return type.getAllRawInterfaces().stream().anyMatch(resideInAnyPackage("io.helpdesk.api.."));
    }

    private static boolean takesACallerFirst(JavaMethod method) {
        var parameters = method.getRawParameterTypes();
        return !parameters.isEmpty() && parameters.get(0).getName().equals("io.helpdesk.api.caller.Caller");
    }

    private static ArchCondition<JavaMethod> notTouchStandardOutput() {
        return new ArchCondition<>("not print to the standard streams") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getFieldAccesses().stream()
                        .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(method, access.getDescription())));
            }
        };
    }
}

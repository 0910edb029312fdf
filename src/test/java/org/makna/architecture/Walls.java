package org.makna.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/**
 * The walls of the house whose rooms lie below a root package.
 *
 * <p>The root is a parameter so that the same rule objects stand around the product and around a small house of planted
 * violations, where each must be seen to fail. No rule may be satisfied by matching nothing.
 */
final class Walls {

    private final String root;

    Walls(String root) {
        this.root = root;
    }

    List<Wall> all() {
        List<Wall> walls = new ArrayList<>();
        walls.add(new Wall("rooms", classes().that(pass("rooms")).should()
                .resideInAnyPackage(withRoot(Room.packages(root, Room.values())))
                .because("every package is one of the rooms")));
        for (Room room : Room.values()) {
            walls.add(knowledge(room));
        }
        walls.add(modelAlone());
        walls.add(new Wall("cycles", slices().matching(root + ".(**)").should().beFreeOfCycles()));
        for (Library library : Library.values()) {
            walls.add(library(library));
        }
        walls.add(new Wall("library: unlisted", classes().that(pass("library: unlisted")).should()
                .onlyDependOnClassesThat(resideInAnyPackage(Library.known(root)).or(primitives()))
                .because("a new library is given its room first")));
        walls.add(streams());
        walls.add(exit());
        walls.add(logging());
        walls.add(new Wall("static fields", fields().that().areStatic().and()
                .areDeclaredInClassesThat(pass("static fields")).should().beFinal()));
        walls.add(staticState());
        walls.add(threads());
        walls.add(sleep());
        walls.add(nullMarked());
        return walls;
    }

    /** Whom a room may know; the name is {@code room: } and the room's word. */
    Wall knowledge(Room room) {
        String name = "room: " + room.word();
        return new Wall(name, noClasses().that().resideInAPackage(room.packages(root)).and(pass(name)).should()
                .dependOnClassesThat().resideInAnyPackage(room.forbidden(root)));
    }

    private Wall modelAlone() {
        String name = "model alone";
        return new Wall(name, classes().that().resideInAPackage(Room.MODEL.packages(root)).and(pass(name)).should()
                .onlyDependOnClassesThat(resideInAnyPackage(Room.MODEL.packages(root), "java..", "org.jspecify..")
                        .or(primitives())));
    }

    private Wall library(Library library) {
        String name = "library: " + library.title();
        String[] allowed = library.allowed(root);
        DescribedPredicate<JavaClass> outside = allowed.length == 0
                ? DescribedPredicate.alwaysTrue()
                : DescribedPredicate.not(resideInAnyPackage(allowed));
        return new Wall(name, noClasses().that(outside).and(pass(name)).should().dependOnClassesThat()
                .resideInAnyPackage(library.packages()));
    }

    private Wall streams() {
        String name = "streams";
        return new Wall(name, noClasses().that().resideOutsideOfPackages(root, Room.CLI.packages(root)).and(pass(name))
                .should(ACCESS_STANDARD_STREAMS));
    }

    private Wall exit() {
        String name = "exit";
        return new Wall(name, noClasses().that().resideOutsideOfPackage(root).and(pass(name)).should()
                .callMethodWhere(calls("end the program", Map.of("java.lang.System", Set.of("exit"),
                        "java.lang.Runtime", Set.of("exit", "halt")))));
    }

    private Wall logging() {
        String name = "logging";
        return new Wall(name, noClasses().that(pass(name)).should().dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.apache.logging..", "org.apache.commons.logging..",
                        "ch.qos.logback.."));
    }

    /** Final static fields whose declared type is made to be changed. What hides behind an interface is not seen. */
    private Wall staticState() {
        String name = "static state";
        DescribedPredicate<JavaClass> mutable = DescribedPredicate.describe("mutable by design",
                type -> type.getPackageName().equals("java.util.concurrent.atomic")
                        || type.isAssignableTo(ThreadLocal.class) || type.isAssignableTo(Executor.class)
                        || type.isAssignableTo(StringBuilder.class)
                        || (!type.isInterface() && !type.isEnum()
                                && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class))));
        return new Wall(name, noFields().that().areStatic().and().areDeclaredInClassesThat(pass(name)).should()
                .haveRawType(mutable));
    }

    private Wall threads() {
        String name = "threads";
        DescribedPredicate<JavaClass> noFactory = DescribedPredicate.not(assignableTo(ThreadFactory.class));
        DescribedPredicate<JavaAccess<?>> raw = DescribedPredicate.describe("makes a thread of its own",
                call -> call.getTargetOwner().isAssignableTo(Thread.class)
                        && Set.of("<init>", "startVirtualThread").contains(call.getName())
                        || call.getTargetOwner().isAssignableTo(Thread.Builder.class)
                                && Set.of("start", "unstarted").contains(call.getName())
                        || call.getTargetOwner().isAssignableTo(java.util.Timer.class)
                                && call.getName().equals("<init>"));
        return new Wall(name, noClasses().that(noFactory).and(pass(name)).should()
                .accessTargetWhere(raw.forSubtype()).because("work runs on a named executor that somebody closes"));
    }

    private Wall sleep() {
        String name = "sleep";
        return new Wall(name, noClasses().that(pass(name)).should()
                .callMethodWhere(calls("sleep", Map.of("java.lang.Thread", Set.of("sleep"),
                        "java.util.concurrent.TimeUnit", Set.of("sleep")))));
    }

    private Wall nullMarked() {
        String name = "null marked";
        ArchCondition<JavaClass> marked = new ArchCondition<>("lie in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean satisfied = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, satisfied,
                        type.getName() + " lies in a package without @NullMarked in its package-info"));
            }
        };
        return new Wall(name, classes().that(pass(name)).should(marked));
    }

    private String[] withRoot(String[] packages) {
        String[] longer = Arrays.copyOf(packages, packages.length + 1);
        longer[packages.length] = root;
        return longer;
    }

    private static DescribedPredicate<JavaClass> pass(String wall) {
        return DescribedPredicate.describe("have no waiver of “" + wall + "”",
                type -> Waivers.of(type).stream().noneMatch(waiver -> waiver.wall().equals(wall)));
    }

    private static DescribedPredicate<JavaClass> primitives() {
        return DescribedPredicate.describe("primitive types and arrays of them",
                type -> type.getBaseComponentType().isPrimitive());
    }

    private static DescribedPredicate<JavaMethodCall> calls(String what, Map<String, Set<String>> methods) {
        String names = methods.keySet().stream().sorted().collect(Collectors.joining(", "));
        return DescribedPredicate.describe(what + " through " + names,
                call -> methods.getOrDefault(call.getTargetOwner().getName(), Set.of()).contains(call.getName()));
    }
}

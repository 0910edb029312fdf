package org.makna.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls stand around the product. {@link PlantedViolationsTest} shows that each of them can fall. */
class ArchitectureTest {

    private static final String ROOT = "org.makna";

    /** Rooms that are designed but have no class yet. A room leaves this list with its first class. */
    private static final Set<Room> EMPTY_ROOMS = EnumSet.noneOf(Room.class);

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

    static Stream<Wall> wallsAroundEverything() {
        return new Walls(ROOT).all().stream().filter(wall -> !wall.name().startsWith("room: "));
    }

    @ParameterizedTest
    @MethodSource
    void wallsAroundEverything(Wall wall) {
        wall.rule().check(PRODUCT);
    }

    @ParameterizedTest
    @EnumSource
    void aRoomKnowsOnlyItsOwn(Room room) {
        assumeTrue(!EMPTY_ROOMS.contains(room), () -> "The room " + room.word() + " has no class yet");
        new Walls(ROOT).knowledge(room).rule().check(PRODUCT);
    }

    @Test
    void everyRoomExistsExceptThoseSaidToBeEmpty() {
        Set<String> found = PRODUCT.stream().map(type -> type.getPackageName())
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
                .collect(Collectors.toSet());
        Set<String> expected = Arrays.stream(Room.values()).filter(room -> !EMPTY_ROOMS.contains(room)).map(Room::word)
                .collect(Collectors.toSet());
        assertThat(found).as("rooms with classes; EMPTY_ROOMS names the others").isEqualTo(expected);
    }

    @Test
    void everyWaiverNamesAWallAndAReason() {
        assertThat(Waivers.faults(PRODUCT, new Walls(ROOT).all())).isEmpty();
    }
}

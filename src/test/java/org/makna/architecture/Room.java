package org.makna.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A room of the house, and the rooms it may know. */
enum Room {
    MODEL,
    STORE(MODEL),
    INTAKE(MODEL),
    SEARCH(MODEL),
    ANALYSIS(MODEL),
    EXCHANGE(MODEL),
    STUDY(MODEL, STORE, INTAKE, SEARCH, ANALYSIS, EXCHANGE),
    CLI(MODEL, STUDY),
    UI(MODEL, STUDY);

    private final List<Room> known;

    Room(Room... known) {
        this.known = List.of(known);
    }

    /** Name of the package below the root. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The room and everything below it, as a package identifier of ArchUnit. */
    String packages(String root) {
        return root + "." + word() + "..";
    }

    /** Everything of the house that this room must not know: the other rooms, and the root with its {@code Main}. */
    String[] forbidden(String root) {
        Set<Room> rooms = EnumSet.allOf(Room.class);
        rooms.remove(this);
        rooms.removeAll(known);
        List<String> packages = new ArrayList<>(rooms.stream().map(room -> room.packages(root)).toList());
        packages.add(root);
        return packages.toArray(String[]::new);
    }

    static String[] packages(String root, Room... rooms) {
        return Arrays.stream(rooms).map(room -> room.packages(root)).toArray(String[]::new);
    }
}

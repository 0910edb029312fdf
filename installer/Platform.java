import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What differs between the operating systems: names, places, and what jpackage wants to know. */
enum Platform {
    LINUX("makna", "Linux", "libsqlitejdbc.so"), MAC("Makna", "Mac", "libsqlitejdbc.dylib"), WINDOWS("Makna", "Windows",
            "sqlitejdbc.dll");

    private final String name;
    private final String sqliteFolder;
    private final String sqliteLibrary;

    Platform(String name, String sqliteFolder, String sqliteLibrary) {
        this.name = name;
        this.sqliteFolder = sqliteFolder;
        this.sqliteLibrary = sqliteLibrary;
    }

    static Platform current() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.contains("win") ? WINDOWS : system.contains("mac") ? MAC : LINUX;
    }

    /** Name of the launcher. */
    String program() {
        return name;
    }

    /** The folder that is the app image. */
    Path root(Path image) {
        return image.resolve(this == MAC ? name + ".app" : name);
    }

    /** The folder of the jars, which the launcher calls {@code $APPDIR}. */
    Path app(Path image) {
        return root(image).resolve(switch (this) {
            case LINUX -> "lib/app";
            case MAC -> "Contents/app";
            case WINDOWS -> "app";
        });
    }

    Path launcher(Path image) {
        return root(image).resolve(switch (this) {
            case LINUX -> "bin/" + name;
            case MAC -> "Contents/MacOS/" + name;
            case WINDOWS -> name + ".exe";
        });
    }

    /** Name of SQLite's native library inside its jar. */
    String sqliteEntry() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        return "org/sqlite/native/" + sqliteFolder + "/" + (arm ? "aarch64" : "x86_64") + "/" + sqliteLibrary;
    }

    String sqliteLibrary() {
        return sqliteLibrary;
    }

    /** Whether a file in a JavaFX jar is a native library. */
    boolean isNative(String entry) {
        return entry.endsWith(switch (this) {
            case LINUX -> ".so";
            case MAC -> ".dylib";
            case WINDOWS -> ".dll";
        });
    }

    /** Options of jpackage for this system alone. */
    List<String> packing() {
        return switch (this) {
            case LINUX -> List.of();
            case MAC -> List.of("--icon", "installer/icons/makna.icns", "--mac-package-identifier", "org.makna.Makna",
                    "--file-associations", "installer/macos/study.properties");
            case WINDOWS -> List.of("--icon", "installer/icons/makna.ico", "--add-launcher",
                    "makna-cli=installer/windows/makna-cli.properties");
        };
    }

    /** The version as jpackage takes it, which on macOS refuses one that begins with nought. */
    String packageVersion(String number) {
        return this == MAC && number.startsWith("0.") ? "1.0" : number;
    }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the app image below {@code target/installer/image}, on the operating system for which it is: the program, its
 * libraries, their licences, a Java runtime, and the cache that makes it start quickly.
 *
 * <p>Run from the repository's root after {@code mvn package}: {@code java installer/AppImage.java}.
 */
final class AppImage {

    private static final String MAIN = "org.makna.Main";
    private static final String CACHE = "makna.aot";

    private final Path out = Path.of("target", "installer");
    private final Path image = out.resolve("image");
    private final Platform platform = Platform.current();
    private final Pom pom;

    private AppImage(Pom pom) {
        this.pom = pom;
    }

    /** Makes it; without a window to open ({@code --no-cache}) the start is not recorded, and the program starts slowly. */
    public static void main(String[] args) throws IOException, InterruptedException {
        new AppImage(Pom.read(Path.of("pom.xml"))).make(List.of(args).contains("--no-cache"));
    }

    private void make(boolean withoutCache) throws IOException, InterruptedException {
        Tools.delete(out);
        Path input = out.resolve("input");
        Libraries libraries = new Libraries(Path.of("target"), platform);
        libraries.copyTo(input);
        new Licences(Path.of("installer", "licences")).collect(libraries.jars(), pom.javafx(), input.resolve("licences"));
        Path runtime = out.resolve("runtime");
        new RuntimeImage(Path.of("target", "javafx"), platform, Path.of("installer", "modules.txt"))
                .link(libraries.jars(), out.resolve("modules"), runtime);
        pack(input, runtime);
        if (!withoutCache) {
            recordStart();
        }
        System.out.println("Made " + platform.root(image));
    }

    private void pack(Path input, Path runtime) throws IOException {
        if (platform == Platform.LINUX) {
            Path lib = platform.root(image).resolve("lib");
            Files.createDirectories(lib);
            Files.move(runtime, lib.resolve("runtime"));
            Files.move(input, lib.resolve("app"));
            new ShellLauncher(platform.launcher(image), MAIN).write(options(), jars());
            return;
        }
        List<String> arguments = new ArrayList<>(List.of("--type", "app-image", "--name", platform.program(),
                "--app-version", platform.packageVersion(pom.number()), "--vendor", "Makna", "--input",
                input.toString(), "--runtime-image", runtime.toString(), "--main-jar", "makna.jar", "--main-class",
                MAIN, "--dest", image.toString()));
        arguments.addAll(platform.packing());
        for (String option : options()) {
            arguments.addAll(List.of("--java-options", option));
        }
        Tools.run("jpackage", arguments);
    }

    private static List<String> options() throws IOException {
        return Files.readAllLines(Path.of("installer", "java-options.txt"));
    }

    private List<String> jars() throws IOException {
        try (Stream<Path> files = Files.list(platform.app(image))) {
            return files.map(Libraries::name).filter(name -> name.endsWith(".jar"))
                    .sorted(Comparator.comparing((String name) -> !name.equals("makna.jar"))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    /**
     * Starts the packaged program once, which shows itself the sample study and quits, and keeps what the JVM learnt.
     *
     * <p>Only then the launcher is told of the cache: the options for writing and for reading one exclude each other.
     */
    private void recordStart() throws IOException, InterruptedException {
        Path home = out.resolve("rehearsal");
        Path cache = platform.app(image).resolve(CACHE).toAbsolutePath();
        ProcessBuilder start = new ProcessBuilder(platform.launcher(image).toString()).inheritIO();
        start.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache
                + " -Dmakna.rehearsal=true -Dmakna.home=" + home.toAbsolutePath());
        Process process = start.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("The program did not quit by itself within five minutes.");
        }
        if (process.exitValue() != 0 || !Files.exists(cache)) {
            throw new IOException("The start could not be recorded; exit code " + process.exitValue());
        }
        String option = "-XX:AOTCache=$APPDIR/" + CACHE;
        if (platform == Platform.LINUX) {
            List<String> all = new ArrayList<>(options());
            all.add(option);
            new ShellLauncher(platform.launcher(image), MAIN).write(all, jars());
        } else {
            addToSettings(option);
        }
    }

    /** Adds an option of the JVM to the settings of jpackage's launchers, which end with those options. */
    private void addToSettings(String option) throws IOException {
        try (Stream<Path> files = Files.list(platform.app(image))) {
            for (Path settings : files.filter(file -> Libraries.name(file).endsWith(".cfg")).toList()) {
                Files.writeString(settings, Files.readString(settings).stripTrailing() + System.lineSeparator()
                        + "java-options=" + option + System.lineSeparator());
            }
        }
    }
}

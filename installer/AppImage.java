import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

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
    private final Platform platform = Platform.current();
    private final Pom pom;

    private AppImage(Pom pom) {
        this.pom = pom;
    }

    /** Makes it; without a window to open ({@code --no-cache}) the start is not recorded, and the program starts slowly. */
    public static void main(String[] args) throws IOException, InterruptedException {
        AppImage image = new AppImage(Pom.read(Path.of("pom.xml")));
        image.make(List.of(args).contains("--no-cache"));
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
        Path app = platform.app(out.resolve("image"));
        if (!withoutCache) {
            recordStart(app);
        }
        System.out.println("Made " + platform.root(out.resolve("image")));
    }

    private void pack(Path input, Path runtime) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--type", "app-image", "--name", platform.program(),
                "--app-version", pom.number(), "--vendor", "Makna", "--input", input.toString(),
                "--runtime-image", runtime.toString(), "--main-jar", "makna.jar", "--main-class", MAIN,
                "--dest", out.resolve("image").toString()));
        arguments.addAll(platform.packing());
        for (String option : Files.readAllLines(Path.of("installer", "java-options.txt"))) {
            arguments.addAll(List.of("--java-options", option));
        }
        Tools.run("jpackage", arguments);
    }

    /**
     * Starts the packaged program once, which shows itself the sample study and quits, and keeps what the JVM learnt.
     *
     * <p>Only then the launcher is told of the cache: the options for writing and for reading one exclude each other.
     */
    private void recordStart(Path app) throws IOException, InterruptedException {
        Path home = out.resolve("rehearsal");
        Path cache = app.resolve(CACHE).toAbsolutePath();
        ProcessBuilder start = new ProcessBuilder(platform.launcher(out.resolve("image")).toString()).inheritIO();
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
        Path settings = app.resolve(platform.program() + ".cfg");
        Files.writeString(settings, Files.readString(settings).stripTrailing()
                + System.lineSeparator() + "java-options=-XX:AOTCache=$APPDIR/" + CACHE + System.lineSeparator());
    }
}

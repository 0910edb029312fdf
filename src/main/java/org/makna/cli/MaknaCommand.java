package org.makna.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself; without a command it shows its help. */
@Command(name = "makna", versionProvider = Version.class)
final class MaknaCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    /** Read before parsing, so that the help speaks the language too; see {@link CommandLineProgram}. */
    @Option(names = "--lang", descriptionKey = "help.lang", paramLabel = "en|id", scope = ScopeType.INHERIT)
    private @Nullable String lang;

    @Override
    public void run() {
        if (spec != null) {
            CommandLine line = spec.commandLine();
            line.usage(line.getOut());
        }
    }
}

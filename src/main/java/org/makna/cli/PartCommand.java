package org.makna.cli;

import org.makna.study.StudyPart;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The group of commands for one part of a study; shows its help when called alone. */
@Command
final class PartCommand implements Runnable {

    private final CommandLine line;

    private PartCommand(Console console, StudyPart part) {
        this.line = new CommandLine(this);
        line.getCommandSpec().name(part.word());
        line.addSubcommand("import", new ExchangeCommand.In(console, part));
        line.addSubcommand("export", new ExchangeCommand.Out(console, part));
    }

    static CommandLine of(Console console, StudyPart part) {
        return new PartCommand(console, part).line;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(line, "");
    }
}

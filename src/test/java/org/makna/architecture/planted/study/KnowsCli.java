package org.makna.architecture.planted.study;

import org.makna.architecture.planted.cli.CliRoom;

/** Planted: study must not know cli. */
class KnowsCli {
    CliRoom room;
}

package attractor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/// `attractor completion`.
@CommandLine.Command(
        name = "completion",
        customSynopsis = "attractor completion bash|zsh|fish",
        footer = {"  attractor completion bash", "  attractor completion fish"},
        description = {
            "bash:  eval \"$(attractor completion bash)\"        in ~/.bashrc",
            "zsh:   eval \"$(attractor completion zsh)\"         in ~/.zshrc",
            "fish:  attractor completion fish | source          in ~/.config/fish/config.fish"
        })
final class CompletionCommand extends Command {

    /// The shells.
    enum Shell {
        /// The Bourne-again shell.
        BASH,
        /// The Z shell.
        ZSH,
        /// The friendly interactive shell.
        FISH
    }

    @Parameters(index = "0", paramLabel = "SHELL", description = "bash, zsh or fish")
    Shell shell = Shell.BASH;

    CompletionCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        usePlugins();
        CompletionWords words = CompletionWords.of(session());
        print(
                switch (shell) {
                    case BASH -> BashCompletion.script(words);
                    case ZSH ->
                        "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n"
                                + BashCompletion.script(words);
                    case FISH -> FishCompletion.script(words);
                });
        return ExitCode.OK;
    }
}

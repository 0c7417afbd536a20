import type { Command, Option } from 'commander'

/** A flag that takes a value: what it can be, where that is known. */
interface Taking {
  command: string
  flag: string
  values: readonly string[]
}

/** What can be typed, from the commands as they are. */
interface Grammar {
  commands: { name: string; description: string; flags: string[]; values: readonly string[]; takesFiles: boolean }[]
  taking: Taking[]
}

function grammarOf(program: Command): Grammar {
  const shown = program.commands.filter((command) => command.name() !== 'help')
  return {
    commands: shown.map((command) => ({
      name: command.name(),
      description: command.description(),
      flags: [...command.options.map(flagOf), '--help'],
      values: command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices),
      takesFiles: command.registeredArguments.some((argument) => argument.name() === 'path'),
    })),
    taking: shown.flatMap((command) =>
      command.options
        .filter((option) => option.required || option.optional)
        .map((option) => ({ command: command.name(), flag: flagOf(option), values: option.argChoices ?? [] })),
    ),
  }
}

const flagOf = ({ long, flags }: Option) => long ?? flags

/** A script for a shell that completes the commands of a program: all is in it, so that no process is started at each key. */
export const completionScript = (program: Command, shell: Shell): string => scripts[shell](grammarOf(program))

/** A shell that there is a script for. */
export type Shell = keyof typeof scripts
export const shells = ['bash', 'zsh', 'fish'] satisfies Shell[]

/** The command is the first word that is no flag, and the flag the last one before the word that is typed. */
const scripts = {
  bash: (grammar: Grammar) => `# rapporteur for bash: source <(rapporteur completion bash)
_rapporteur() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" command="" flag="" words="" before="" word
  [[ $cur == "=" ]] && cur=""
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in
      --*) flag="$word" ;;
      *) [[ -z $command && -z $flag ]] && command="$word" ;;
    esac
  done
${cases(grammar, 'words=')}
  if [[ $cur == *,* ]]; then before="\${cur%,*},"; fi
  COMPREPLY=($(compgen -P "$before" -W "$words" -- "\${cur#"$before"}"))
}
complete -o default -F _rapporteur rapporteur
`,

  zsh: (grammar: Grammar) => `#compdef rapporteur
# rapporteur for zsh: source <(rapporteur completion zsh)
_rapporteur() {
  local cur="\${words[CURRENT]}" command="" flag="" choices="" word
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$word" in
      --*) flag="$word" ;;
      *) [[ -z $command && -z $flag ]] && command="$word" ;;
    esac
  done
${cases(grammar, 'choices=')}
  if [[ -z $choices ]]; then _files; return; fi
  compset -P '*[,=]'
  compadd -- \${=choices}
}
if [[ "\${funcstack[1]}" == _rapporteur ]]; then _rapporteur "$@"; else compdef _rapporteur rapporteur; fi
`,

  fish: ({ commands, taking }: Grammar) =>
    [
      '# rapporteur for fish: rapporteur completion fish > ~/.config/fish/completions/rapporteur.fish',
      ...commands.map(
        ({ name, description }) =>
          `complete -c rapporteur -n __fish_use_subcommand -f -a ${name} -d '${description.replaceAll("'", "\\'")}'`,
      ),
      ...commands.flatMap(({ name, flags, values }) => [
        ...flags.map((flag) => {
          const taken = taking.find((each) => each.command === name && each.flag === flag)
          const kind = !taken ? '' : taken.values.length > 0 ? ` -x -a '${taken.values.join(' ')}'` : ' -r'
          return `complete -c rapporteur -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}${kind}`
        }),
        ...(values.length > 0 ? [`complete -c rapporteur -n '__fish_seen_subcommand_from ${name}' -f -a '${values.join(' ')}'`] : []),
      ]),
      '',
    ].join('\n'),
}

/** What can follow, in the words that bash and zsh share: values after a flag that has some, else flags, else what the command takes. */
function cases({ commands, taking }: Grammar, assign: string): string {
  const line = (pattern: string, words: readonly string[]) => `    ${pattern}) ${assign}"${words.join(' ')}" ;;`
  return [
    '  case "$command $flag $cur" in',
    line('"  "*', ['--help', '--version', ...commands.map(({ name }) => name)]),
    ...commands.map(({ name, flags }) => line(`"${name} "*" -"*`, flags)),
    ...taking.map(({ command, flag, values }) => line(`"${command} ${flag} "*`, values)),
    ...commands.map(({ name, flags, values, takesFiles }) => line(`"${name} "*`, values.length > 0 || takesFiles ? values : flags)),
    '  esac',
  ].join('\n')
}

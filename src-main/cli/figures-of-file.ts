import { MESSAGES } from '#texts/messages.ts';
import { takeFile } from './arguments.ts';
import { type Command, EXIT } from './command.ts';
import { figurePart, takePart } from './figure-parts.ts';
import { figuresCommand, figuresQuery } from './figures.ts';
import { openCentralFile } from './open-central-file.ts';
import { tellProblems } from './tell-problems.ts';

/** `b24 figures F … [--part NAME]`: the figures as JSON. The arguments are looked at before the file is read. */
export const figuresOfFile: Command = async (args, io) => {
  const { file, options: asked } = takeFile(args);
  const { part, name, options } = takePart(asked);
  if (part === 'unknown') {
    tellProblems([{ severity: 'error', code: 'figures.unknownPart', params: { value: name } }], io);
    return EXIT.usage;
  }
  const query = figuresQuery(options);
  if (query.kind === 'refused') tellProblems(query.problems, io);
  if (file === null) io.stderr(`${MESSAGES[io.language].b24.usage.figures}\n`);
  if (file === null || query.kind === 'refused') return EXIT.usage;
  const read = await openCentralFile(file, io);
  if (!read) return EXIT.refused;
  const figures = part ? figurePart(read.value, part, query.value) : figuresCommand(read.value, options);
  if (figures.kind === 'refused') {
    tellProblems(figures.problems, io);
    return EXIT.refused;
  }
  tellProblems(figures.warnings, io);
  io.stdout(`${JSON.stringify(figures.value, null, 2)}\n`);
  return EXIT.ok;
};

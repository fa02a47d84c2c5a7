import type { Token, Tokens } from 'marked';
import { Fragment, type ReactNode } from 'react';

/** What the guide is written with, as elements: nothing of it becomes HTML by itself. Pictures are looked up by their file's name. */
export function Markdown(props: { tokens: readonly Token[]; pictures: ReadonlyMap<string, string> }): ReactNode {
  return keyed(props.tokens, (token) => block(token, props.pictures));
}

/** A guide does not change while it is read: a token is its place. */
function keyed(tokens: readonly Token[], show: (token: Token) => ReactNode): ReactNode {
  return Array.from(tokens.entries(), ([place, token]) => <Fragment key={place}>{show(token)}</Fragment>);
}

function block(token: Token, pictures: ReadonlyMap<string, string>): ReactNode {
  const inner = (tokens: readonly Token[] | undefined) => keyed(tokens ?? [], (each) => inline(each, pictures));
  switch (token.type) {
    case 'heading':
      return <h3>{inner(token.tokens)}</h3>;
    case 'paragraph':
      return <p>{inner(token.tokens)}</p>;
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      const List = ordered ? 'ol' : 'ul';
      return (
        <List>
          {Array.from(items.entries(), ([place, item]) => (
            <li key={place}>{keyed(item.tokens, (each) => block(each, pictures))}</li>
          ))}
        </List>
      );
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return (
        <table className="b24-plain-table">
          <thead>
            <tr>
              {Array.from(header.entries(), ([place, cell]) => (
                <th key={place} scope="col">
                  {inner(cell.tokens)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from(rows.entries(), ([at, row]) => (
              <tr key={at}>
                {Array.from(row.entries(), ([place, cell]) => (
                  <td key={place}>{inner(cell.tokens)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    }
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'text':
      return inner(token.tokens ?? [token]);
    case 'space':
      return null;
    default:
      return token.raw;
  }
}

function inline(token: Token, pictures: ReadonlyMap<string, string>): ReactNode {
  const inner = () => keyed('tokens' in token ? (token.tokens ?? []) : [], (each) => inline(each, pictures));
  switch (token.type) {
    case 'strong':
      return <strong>{inner()}</strong>;
    case 'em':
      return <em>{inner()}</em>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'image': {
      const { href, text } = token as Tokens.Image;
      const source = pictures.get(href.split('/').at(-1) ?? '');
      return source ? <img src={source} alt={text} loading="lazy" /> : null;
    }
    case 'link':
      // The guide's links lead to other documents, which are not in the program.
      return inner();
    default:
      return 'text' in token ? unescaped(String(token.text)) : token.raw;
  }
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

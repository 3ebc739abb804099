import type { IconNode } from 'lucide';
import { CircleAlert, CircleCheck, Info } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { AppError } from '../../lib/model/app-error.ts';
import { errorSentence } from './error-sentence.ts';
import { Icon } from './icon.tsx';

type Tone = 'info' | 'good' | 'warn' | 'danger';

const ICONS: Record<Tone, IconNode> = { info: Info, good: CircleCheck, warn: CircleAlert, danger: CircleAlert };

type NoticeProps = {
  readonly tone: Tone;
  /** Something to do about it. */
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** A sentence in a box: how things stand, and what can be done. */
export function Notice({ tone, action, children }: NoticeProps) {
  return (
    <span class={`v-notice v-notice--${tone}`}>
      <Icon node={ICONS[tone]} />
      <span class="v-notice-words">{children}</span>
      {action === undefined ? null : <span class="v-notice-action">{action}</span>}
    </span>
  );
}

/** A foreseen failure as a sentence, announced as it comes up. */
export function ErrorNotice({ error, action }: { readonly error: AppError; readonly action?: ComponentChildren }) {
  return (
    <div role="alert">
      <Notice tone="danger" action={action}>
        {errorSentence(error)}
      </Notice>
    </div>
  );
}

import { createApp, defineComponent, Fragment, h, nextTick, ref } from 'vue';
import { lifeAt, rowsAt } from './rows.ts';

const step = ref(-1);

const App = defineComponent({
  setup: () => () => {
    const rows = rowsAt(step.value);
    return h(Fragment, { key: lifeAt(step.value) }, [
      h('h1', ['Step ', step.value]),
      h(
        'ul',
        rows.map((row) =>
          h('li', { key: row.id, class: { new: row.isNew } }, [
            h('b', row.company),
            ' ',
            row.isNew ? h('em', row.words) : row.words,
          ]),
        ),
      ),
      h('p', [rows[0]?.company, ' and ', rows[1]?.company, ' signed.']),
    ]);
  },
});

createApp(App).mount('#app');
globalThis.renderStep = async (next) => {
  step.value = next;
  await nextTick();
};

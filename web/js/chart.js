// Charts by ECharts (its small build, loaded by the page as a script before its module). A chart is a picture beside a table that
// says the same in figures, so it is one image to a screen reader.

const FONT = { fontFamily: 'inherit', fontSize: 12, color: '#1f2529' };
const AXIS = {
  axisLine: { lineStyle: { color: '#8a8f94' } },
  axisLabel: { color: '#566069' },
  splitLine: { lineStyle: { color: '#dedad1' } },
  nameTextStyle: { color: '#566069' },
};

/** Colours that people who see few colours can tell apart (Okabe and Ito 2008), in the order in which they are used. */
export const chartColours = ['#1d5b8f', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000'];

const charts = new WeakMap();
const watcher = new ResizeObserver((entries) => entries.forEach(({ target }) => charts.get(target)?.resize()));

/**
 * Draws a chart into a node, in place of the one before; the style sheet must give the node a height.
 * @param {HTMLElement} node
 * @param {object} option as ECharts takes it: xAxis, yAxis, series ...
 * @param {string} label what a screen reader says
 */
export function drawChart(node, option, label) {
  node.setAttribute('role', 'img');
  node.setAttribute('aria-label', label);
  let chart = charts.get(node);
  if (!chart) {
    chart = globalThis.echarts.init(node);
    charts.set(node, chart);
    watcher.observe(node);
  }
  chart.setOption(
    {
      animation: false,
      color: chartColours,
      textStyle: FONT,
      grid: { left: 8, right: 16, top: 36, bottom: 28, containLabel: true },
      // Rich text is drawn on the canvas: no markup, so nothing for data to become.
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
      ...option,
      xAxis: withLook(option.xAxis),
      yAxis: withLook(option.yAxis),
    },
    { notMerge: true },
  );
  return chart;
}

const withLook = (axis) => (Array.isArray(axis) ? axis.map(withLook) : axis && { ...AXIS, ...axis });

import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

/** One kind of bars: a number for each name on the axis. */
export interface Bars {
  readonly name: string;
  readonly values: readonly number[];
}

export interface BarPicture {
  /** Under, or beside, each bar. */
  readonly names: readonly string[];
  readonly bars: readonly Bars[];
  /** Bars lie on their sides, the first on top: for long names. */
  readonly lying: boolean;
  readonly width: number;
  readonly height: number;
}

/** Dark, and light with an edge: told apart on a black and white printer, too. */
const fills = ['#1f4e79', '#bdd7ee'];
const edge = '#1f4e79';
const text = '#333333';
const font = 'Roboto';

/** Draws bars with their numbers on them as an SVG, without a browser. */
export function barSvg(picture: BarPicture): string {
  const { width, height } = picture;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(optionOf(picture));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

function optionOf({ names, bars, lying }: BarPicture): EChartsCoreOption {
  const named = {
    type: 'category',
    data: [...names],
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: text } },
    axisLabel: { color: text, fontSize: 10, fontFamily: font, interval: 0 },
  };
  // Numbers stand on the bars: an axis of numbers would only say them again.
  const counted = { type: 'value', show: false, minInterval: 1 };
  const legend = bars.length > 1;
  return {
    animation: false,
    textStyle: { fontFamily: font },
    grid: {
      left: 4,
      right: lying ? 30 : 4,
      top: legend ? 40 : 14,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...(legend && {
      legend: {
        left: 0,
        top: 0,
        itemWidth: 12,
        itemHeight: 10,
        itemGap: 16,
        selectedMode: false,
        textStyle: { color: text, fontSize: 10, fontFamily: font },
      },
    }),
    xAxis: lying ? counted : named,
    yAxis: lying ? named : counted,
    series: bars.map(({ name, values }, index) => ({
      type: 'bar',
      name,
      barMaxWidth: 26,
      barGap: '10%',
      itemStyle: { color: fills[index], borderColor: edge, borderWidth: 0.75 },
      label: {
        show: true,
        position: lying ? 'right' : 'top',
        color: text,
        fontSize: 10,
        fontFamily: font,
      },
      // Where there was none, there is no bar.
      data: values.map((value) => (value === 0 ? '-' : value)),
    })),
  };
}

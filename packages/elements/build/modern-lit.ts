import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'

/**
 * Lit, without what no template and no element of ours uses: templates of SVG or MathML alone, bindings in comments, in
 * text areas and on elements as such, compiled templates, listeners that are objects, properties declared in a list or
 * converted by hand, polyfills, hydration. The end-to-end tests run what is left. A release that changed what is cut
 * fails here: then look again.
 */
export const modernLit: Plugin = {
  name: 'modern-lit',
  setup(build) {
    build.onResolve({ filter: /css-tag\.js$/ }, () => ({
      path: new URL('css-tag.js', import.meta.url).pathname
    }))
    build.onLoad({ filter: /(reactive-element|lit-element|lit-html)\.js$/ }, ({ path }) => {
      const name = path.slice(path.lastIndexOf('/') + 1, -'.js'.length) as keyof typeof CUTS
      const source = readFileSync(path, 'utf8')
        .replace(/\b\w\.(reactiveElement|lit\w+)(Polyfill|Hydrate)Support\b/g, '(void 0)')
        .replace(/\(\w\.(reactiveElement|lit\w+)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, 'void 0')
      return { contents: CUTS[name].reduce(cut, source) }
    })
  }
}

const CUTS: Record<'lit-html' | 'reactive-element' | 'lit-element', [what: string, instead: string][]> = {
  'lit-html': [
    // Types of templates other than HTML, and compiled ones.
    [
      'x=t=>(i,...s)=>({_$litType$:t,strings:i,values:s}),b=x(1),w=x(2),T=x(3)',
      'b=(i,...s)=>({_$litType$:1,strings:i,values:s}),w=0,T=0'
    ],
    ['l=2===i?"<svg>":3===i?"<math>":""', 'l=""'],
    ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
    [',2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}for(;', ',1){}for(;'],
    ['const{values:i,_$litType$:s}=t,', 'const{values:i}=t,'],
    [
      '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
      'this._$AC(t)'
    ],
    ['if(!u(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");', ''],
    // A mark that no template of ours has by chance: what it is compared with is never what people write.
    ['`lit$${Math.random().toFixed(9).slice(2)}$`', '"lit$0$"'],
    // Bindings in comments, in text areas and the like, and on an element as such.
    ['"!--"===u[1]?c=_:void 0!==u[1]?c=m:', ''],
    ['c===_||c===m?c=v:', ''],
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
      ''
    ],
    [
      'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
      'r.data===n&&d.push({type:2,index:l});'
    ],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    ['{M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}', '{I:k}'],
    // Where to draw, and how listeners are called: always the same here.
    ['(t?.creationScope??l)', 'l'],
    ['const e=s?.renderBefore??i;', 'const e=i;'],
    ['const t=s?.renderBefore??null;', 'const t=null;'],
    ['t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', 't===A&&s!==A'],
    [
      '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
      'this._$AH.call(this.options.host,t)'
    ],
    ['get tagName(){return this.element.tagName}', ''],
    ['get startNode(){return this._$AA}get endNode(){return this._$AB}', '']
  ],
  'reactive-element': [
    // Properties are declared one by one, as text or Boolean, and compared as such.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      ''
    ],
    [
      'if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d("properties"))){const t=this.properties,s=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])}',
      'this.finalized=!0,this._$Ei();'
    ],
    [
      'switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t',
      'return s===Boolean?t?l:null:t'
    ],
    [
      'let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i',
      'return s===Boolean?null!==t:t'
    ],
    ['(void 0!==i.converter?.toAttribute?i.converter:u)', 'u'],
    [
      '"function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u',
      'u'
    ],
    [',converter:u,reflect:!1,useDefault:!1,hasChanged:f', ''],
    ['(i.hasChanged??f)', 'f'],
    [',!s.noAccessor){', ',1){'],
    // Styles are a list of sheets.
    [
      'const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i',
      'return s'
    ],
    // Every update is made, at once, and the first is like the others.
    ['removeController(t){this._$EO?.delete(t)}', ''],
    ['const t=this.scheduleUpdate();return null!=t&&await t,', 'return this.performUpdate(),'],
    ['scheduleUpdate(){return this.performUpdate()}', ''],
    ['let t=!1;const s=this._$AL;', 'const s=this._$AL;'],
    ['t=this.shouldUpdate(s),t?(this.willUpdate(s)', 'this.willUpdate(s)'],
    ['this.update(s)):this._$EM()}catch(s){throw t=!1,', 'this.update(s)}catch(s){throw '],
    ['t&&this._$AE(s)', 'this._$AE(s)'],
    ['shouldUpdate(t){return!0}', ''],
    ['this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),', 'this.hasUpdated=!0,'],
    ['firstUpdated(t){}', '']
  ],
  'lit-element': [
    [
      'createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}',
      ''
    ]
  ]
}

function cut(source: string, [what, instead]: [string, string]): string {
  if (!source.includes(what)) throw new Error(`Lit has no ${what} any more`)
  return source.replace(what, () => instead)
}

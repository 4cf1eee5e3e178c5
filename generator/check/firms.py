"""Well-known employers of Korean engineers, and what the names of sister companies end with.

In: nothing. Out: constants. A firm of this table is only spoken of where a text says that one applies to it;
besides, it tells other spellings of firms one does apply to.
"""

_FIRMS = """
네이버 NAVER
네이버클라우드 NAVER_Cloud
네이버웹툰 NAVER_Webtoon
네이버파이낸셜 NAVER_Financial
카카오 Kakao
카카오뱅크 KakaoBank 카뱅
카카오페이 KakaoPay
카카오페이증권
카카오모빌리티 Kakao_Mobility
카카오엔터프라이즈 Kakao_Enterprise
카카오엔터테인먼트 카카오엔터 Kakao_Entertainment
카카오게임즈 Kakao_Games
카카오스타일 지그재그 Kakao_Style Zigzag
카카오픽코마 Kakao_Piccoma
라인플러스 LINE_Plus
라인 LINE
라인야후 LY_Corporation
쿠팡 Coupang
쿠팡이츠 Coupang_Eats
우아한형제들 배달의민족 배민 Woowa_Brothers Woowahan Baemin
우아한청년들
당근 당근마켓 Karrot Daangn
당근페이 Karrot_Pay
비바리퍼블리카 토스 Viva_Republica Toss
토스뱅크 Toss_Bank
토스증권 Toss_Securities
토스페이먼츠 Toss_Payments
토스플레이스 Toss_Place
크림 KREAM
무신사 MUSINSA
29CM
오늘의집 버킷플레이스 Bucketplace
야놀자 Yanolja
여기어때 여기어때컴퍼니
쏘카 SOCAR
타다 VCNC
마켓컬리 컬리 Kurly
오아시스마켓
직방 Zigbang
다방 스테이션3
에이블리 에이블리코퍼레이션 ABLY
번개장터 Bunjang
중고나라
뱅크샐러드 Banksalad
핀다 Finda
8퍼센트
두나무 업비트 Dunamu Upbit
빗썸 Bithumb
코인원 Coinone
하이퍼커넥트 Hyperconnect
몰로코 Moloco
센드버드 Sendbird
채널코퍼레이션 채널톡 Channel_Corp
리디 RIDI
왓챠 WATCHA
티빙 TVING
밀리의서재
크몽 kmong
숨고 브레이브모바일 Soomgo
클래스101 CLASS101
인프런 인프랩 Inflab
뤼이드 Riiid
매스프레소 콴다 Mathpresso
강남언니 힐링페이퍼
닥터나우
마이리얼트립 MyRealTrip
트리플 인터파크트리플
그린카
캐치테이블 와드
왓타임
넥슨 넥슨코리아 NEXON
엔씨소프트 NCSOFT
넷마블 Netmarble
크래프톤 KRAFTON
스마일게이트 Smilegate
펄어비스 Pearl_Abyss
데브시스터즈 Devsisters
컴투스 Com2uS
시프트업 SHIFT_UP
위메이드 Wemade
네오위즈 NEOWIZ
삼성전자 Samsung_Electronics
삼성SDS Samsung_SDS
삼성카드
LG전자 LG_Electronics
LGCNS LG_CNS
LG유플러스 LG_Uplus
LG에너지솔루션
SK하이닉스 SK_hynix 하이닉스
SK텔레콤 SKT SK_Telecom
SK플래닛 SK_Planet
SK브로드밴드
11번가 11ST
SSG닷컴 쓱닷컴
현대자동차 현대차 Hyundai_Motor
현대오토에버 Hyundai_AutoEver
현대카드 Hyundai_Card
현대모비스 Hyundai_Mobis
기아자동차
포티투닷 42dot
롯데온
롯데정보통신
롯데이노베이트
CJ올리브영 올리브영
CJ올리브네트웍스
GS리테일
신세계아이앤씨
KT
KT클라우드 KT_Cloud
NHN
NHN클라우드 NHN_Cloud
NHN페이코 페이코
안랩 AhnLab
한글과컴퓨터 한컴
티맥스소프트 TmaxSoft
더존비즈온
가비아
메가존클라우드 메가존 Megazone
베스핀글로벌 Bespin_Global
업스테이지 Upstage
리벨리온 Rebellions
퓨리오사AI FuriosaAI
노타 Nota
스캐터랩 Scatter_Lab
뤼튼 뤼튼테크놀로지스 Wrtn
KB국민은행 국민은행
KB국민카드 국민카드
신한은행
신한카드
하나은행
하나카드
우리은행
우리카드
NH농협은행 농협은행
IBK기업은행 기업은행
비씨카드 BC카드
케이뱅크 K뱅크
미래에셋증권
키움증권
한국투자증권
NH투자증권
삼성증권
교보생명
삼성생명
삼성화재
한화시스템
한화생명
넥스트레이드
코스콤
금융결제원
지마켓 G마켓 Gmarket
위메프 WeMakePrice
티몬 TMON
요기요 위대한상상 Yogiyo
메쉬코리아 부릉
바로고 Barogo
트레바리
원티드랩 원티드 Wanted_Lab
잡코리아 JobKorea
사람인 Saramin
리멤버 드라마앤컴퍼니
아프리카TV SOOP
구글 Google
아마존 Amazon
마이크로소프트 Microsoft
메타 Meta
애플 Apple
넷플릭스 Netflix
에어비앤비 Airbnb
스트라이프 Stripe
우버 Uber
"""

FIRMS = tuple(tuple(name.replace("_", " ") for name in line.split()) for line in _FIRMS.split("\n") if line)
"""One firm each, in all its spellings."""

_ENDINGS = """
뱅크 증권 페이 페이먼츠 카드 커머스 쇼핑 모빌리티 엔터 엔터테인먼트 엔터프라이즈 게임즈 스타일 랩스 랩
클라우드 인슈어런스 인슈런스 플레이스 파이낸셜 벤처스 브레인 헬스케어 픽코마 로지스틱스 이츠 마켓 오토에버
모비스 글로벌 시스템즈 시스템 전자 화학 생명 화재 건설 물산 자동차 은행 캐피탈 투자증권 자산운용 손해보험
손보 생명보험 저축은행 유플러스 CNS SDS 하이닉스 텔레콤 플래닛 닷컴 웹툰 파트너스 인베스트먼트 모먼트
플러스 넥스트 스튜디오 소프트 테크 인사이트 씨엔에스 에너지솔루션 이노텍 디스플레이 바이오로직스 중공업
제철 홈쇼핑 온 면세점 푸드 인컴 모바일 금융그룹 금융지주
"""

SISTER_ENDINGS = tuple(_ENDINGS.split())
"""What follows the common part of a group's names: 토스뱅크, 토스증권."""

_APART = """
뱅크 증권 페이먼츠 커머스 모빌리티 엔터테인먼트 엔터프라이즈 게임즈 스타일 클라우드 인슈어런스 파이낸셜
벤처스 헬스케어 로지스틱스 플레이스 오토에버 투자증권 자산운용 손해보험 저축은행 웹툰 인베스트먼트
"""

APART_ENDINGS = tuple(_APART.split())
"""Of these, what people also write apart: 토스 뱅크."""

_ENGLISH = """
Bank Securities Pay Payments Commerce Mobility Entertainment Enterprise Games Style Cloud Webtoon
Financial Insurance Ventures Plus Labs Shopping Eats Place Mobile
"""

ENGLISH_ENDINGS = tuple(_ENGLISH.split())
"""The same in English: Toss Bank."""
